import { callers, type DiffCase, major, minor, readers } from "./spec-diff-case.js";

const list = "/paths/~1orders/get";
const create = "/paths/~1orders/post";
const schemas = "/components/schemas";
const made = `${schemas}/NewOrder/properties`;
const order = `${schemas}/Order/properties`;

/** Edits of `test/fixtures/spec-diff/openapi.yaml`, which has what our own document does not. */
export const otherCases: readonly DiffCase[] = [
  {
    name: "parameters",
    edits: [
      [`${list}/parameters/0/schema/maximum`, 50],
      [`${list}/parameters/1/explode`, false],
    ],
    expected: [
      major(
        callers,
        `${list}/parameters/0/schema/maximum`,
        "GET /orders limit",
        "`maximum` changed from `100` to `50`.",
      ),
      major(
        callers,
        `${list}/parameters/1/explode`,
        "GET /orders tags",
        "`explode` was set to `false`.",
      ),
    ],
  },
  {
    name: "headers and media types of answers",
    edits: [
      [`${list}/responses/200/headers/X-Total`, undefined],
      [`${list}/responses/200/content/text~1csv`, undefined],
    ],
    expected: [
      major(
        readers,
        `${list}/responses/200/headers/X-Total`,
        "GET /orders 200 X-Total",
        "It was removed.",
      ),
      major(
        readers,
        `${list}/responses/200/content/text~1csv`,
        "GET /orders 200",
        "`text/csv` was removed.",
      ),
    ],
  },
  {
    name: "bodies",
    edits: [[`${create}/requestBody/required`, true]],
    expected: [
      major(
        callers,
        `${create}/requestBody/required`,
        "POST /orders body",
        "`required` was set to `true`.",
      ),
    ],
  },
  {
    name: "endpoints",
    edits: [["/paths/~1orders~1{id}", undefined]],
    expected: [major(callers, "/paths/~1orders~1{id}", "/orders/{id}", "It was removed.")],
  },
  {
    name: "credentials",
    edits: [
      ["/components/securitySchemes/key/name", "X-Token"],
      ["/security/0/more", []],
      ["/components/securitySchemes/more", { type: "http", scheme: "bearer" }],
    ],
    expected: [
      major(
        callers,
        "/components/securitySchemes/key/name",
        "security scheme key",
        "`name` changed from `X-Key` to `X-Token`.",
      ),
      major(callers, "/security/0/more", "security", "`more` was set to `[]`."),
      minor("/components/securitySchemes/more", "security scheme more", "It was added."),
    ],
  },
  {
    name: "another schema in the place of one that others go on using",
    edits: [[`${made}/size`, { type: "object", properties: { width: { type: "number" } } }]],
    expected: [
      major(
        callers,
        `${schemas}/Size/properties/height`,
        "POST /orders body.size.height",
        "It was removed.",
      ),
      minor(`${made}/size`, "NewOrderSize", "It is a new type."),
    ],
  },
  {
    name: "unions",
    edits: [
      [`${made}/pay/oneOf/1`, undefined],
      [`${made}/note/anyOf/-`, { type: "boolean" }],
      [`${order}/state/oneOf/-`, { type: "boolean" }],
      [`${made}/pay/discriminator/propertyName`, "number"],
      [`${made}/pay/discriminator/mapping/card`, undefined],
    ],
    expected: [
      major(
        callers,
        `${made}/pay/oneOf/1`,
        "NewOrder.pay",
        "A part of `oneOf` was removed: `Cash`.",
      ),
      minor(
        `${made}/note/anyOf/2`,
        "NewOrder.note",
        'A part of `anyOf` was added: `{"type":"boolean"}`.',
      ),
      major(
        readers,
        `${order}/state/oneOf/2`,
        "Order.state",
        'A part of `oneOf` was added: `{"type":"boolean"}`.',
      ),
      major(
        callers,
        `${made}/pay/discriminator/propertyName`,
        "NewOrder.pay",
        "`propertyName` changed from `kind` to `number`.",
      ),
      major(
        callers,
        `${made}/pay/discriminator/mapping/card`,
        "NewOrder.pay",
        "`card` was removed.",
      ),
    ],
  },
  {
    name: "maps and what is not described",
    edits: [
      [`${made}/labels/additionalProperties/type`, "number"],
      [`${schemas}/Order/additionalProperties`, undefined],
    ],
    expected: [
      major(
        callers,
        `${made}/labels/additionalProperties/type`,
        "NewOrder.labels{}",
        "`type` changed from `string` to `number`.",
      ),
      major(
        readers,
        `${schemas}/Order/additionalProperties`,
        "Order",
        "`additionalProperties` was removed; it was `true`.",
      ),
    ],
  },
  {
    name: "limits",
    edits: [
      [`${made}/code/pattern`, "^[A-Z]{3}$"],
      [`${made}/parts/uniqueItems`, undefined],
    ],
    expected: [
      major(
        callers,
        `${made}/code/pattern`,
        "NewOrder.code",
        "`pattern` changed from `^[A-Z]+$` to `^[A-Z]{3}$`.",
      ),
      minor(
        `${made}/parts/uniqueItems`,
        "NewOrder.parts",
        "`uniqueItems` was removed; it was `true`.",
      ),
    ],
  },
  {
    name: "parts of a whole",
    edits: [
      [`${schemas}/Named/required`, undefined],
      [
        `${schemas}/Item/allOf/-`,
        { type: "object", required: ["sku"], properties: { sku: { type: "string" } } },
      ],
    ],
    expected: [
      minor(`${schemas}/Named/required`, "Named.name", "It is no longer required."),
      major(
        callers,
        `${schemas}/Item/allOf/2`,
        "Item",
        'A part of `allOf` was added: `{"type":"object","required":["sku"],"properties":{"sku":{"type":"string"}}}`.',
      ),
    ],
  },
  {
    name: "numbers and what is written only",
    edits: [
      [`${order}/total/type`, "integer"],
      [`${order}/price/type`, "number"],
      [`${order}/secret/writeOnly`, true],
    ],
    expected: [
      minor(`${order}/total/type`, "Order.total", "`type` changed from `number` to `integer`."),
      major(
        readers,
        `${order}/price/type`,
        "Order.price",
        "`type` changed from `integer` to `number`.",
      ),
      major(readers, `${order}/secret/writeOnly`, "Order.secret", "`writeOnly` was set to `true`."),
    ],
  },
];
