import { both, callers, type DiffCase, major, patch } from "./spec-diff-case.js";

/** New names, which are told from other things that come and go only where little else does. */
export const renamingCases: readonly DiffCase[] = [
  {
    name: "another name for a field",
    edits: [
      ["/components/schemas/NewOrder/properties/hint", undefined],
      ["/components/schemas/NewOrder/properties/hints", { type: "string", maxLength: 7 }],
    ],
    expected: [
      major(
        callers,
        "/components/schemas/NewOrder/properties/hints",
        "NewOrder.hints",
        "It was called `hint` before.",
      ),
    ],
  },
  {
    name: "another tag, and so another place in the client",
    edits: [["/paths/~1orders/post/tags/0", "Carts"]],
    expected: [
      major(
        both,
        "/paths/~1orders/post/operationId",
        "POST /orders",
        "The method changed from `client.orders.create` to `client.carts.createOrder`.",
      ),
      major(
        both,
        "/paths/~1orders/post/operationId",
        "POST /orders",
        "The prefix of its types changed from `OrderCreate` to `CartCreateOrder`.",
      ),
    ],
  },
  {
    name: "names that no program knows",
    edits: [
      [
        "/paths/~1orders~1{order}~1notes",
        {
          get: {
            operationId: "readNotes",
            tags: ["Orders"],
            parameters: [{ name: "order", in: "path", required: true, schema: { type: "string" } }],
            responses: { 204: { description: "It is gone." } },
          },
        },
      ],
      ["/paths/~1orders~1{id}~1notes", undefined],
    ],
    expected: [
      patch(
        "/paths/~1orders~1{order}~1notes",
        "/orders/{order}/notes",
        "It was called `/orders/{id}/notes` before.",
      ),
      patch(
        "/paths/~1orders~1{order}~1notes/get/parameters/0/name",
        "GET /orders/{order}/notes order",
        "`name` changed from `id` to `order`.",
      ),
    ],
  },
];
