import type {
  Control,
  ExplorerData,
  FieldData,
  ObjectData,
} from "../../../packages/docs/src/explorer/data.js";
import type { ApiModel, Operation } from "../../api-model/model.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { isSimpleParameter } from "../../client-model/operation-descriptor.js";
import { describeEnum, describeObject } from "./fields.js";
import { type DescribedOperation, describeOperation } from "./operation.js";

/** All that is plain data of what the explorer knows. */
export interface DescribedExplorer extends Pick<ExplorerData, "objects" | "enums"> {
  readonly operations: readonly (readonly [method: MethodModel, data: DescribedOperation])[];
}

export function describeExplorer({ api, methods }: ClientModel): DescribedExplorer {
  const operations = methods
    .filter(({ operation }) => isShown(operation))
    .map((method) => [method, describeOperation(api, method)] as const);
  const described = operations.map(([, data]) => data);
  const objects = reachObjects(api, described);
  const enums = reachEnums(described, objects);
  return {
    operations,
    objects,
    enums: api.enums.filter(({ name }) => enums.has(name)).map(describeEnum),
  };
}

/** The explorer has forms for what stands in path, query and a JSON object; other operations are left out. */
export function isShown({ body, parameters }: Operation): boolean {
  const isForm = parameters.every((parameter) => {
    const { in: place, required } = parameter;
    if (place === "path") return isSimpleParameter(parameter);
    return place === "query" || !required;
  });
  return isForm && (body === undefined || (body.form === "json" && body.isSpread));
}

/** Every object that the fields of the operations lead to, each once. */
function reachObjects(api: ApiModel, operations: readonly DescribedOperation[]): ObjectData[] {
  const found = new Map<string, ObjectData>();
  const visit = (fields: readonly FieldData[]): void => {
    for (const name of fields.flatMap(({ control }) => listNames(control, "object"))) {
      const schema = api.schemas.find((one) => one.name === name);
      if (schema?.kind !== "object" || found.has(name)) continue;
      const data = describeObject(name, schema);
      found.set(name, data);
      visit(data.fields);
    }
  };
  for (const operation of operations) visit(listFields(operation));
  return [...found.values()];
}

function reachEnums(
  operations: readonly DescribedOperation[],
  objects: readonly ObjectData[],
): Set<string> {
  const fields = [...operations, ...objects].flatMap((one) =>
    "fields" in one ? one.fields : listFields(one),
  );
  return new Set([
    ...fields.flatMap(({ control }) => listNames(control, "choice")),
    ...operations.flatMap(({ model }) => (model?.type === undefined ? [] : [model.type.enum])),
  ]);
}

function listFields({ path, query, body }: DescribedOperation): FieldData[] {
  return [...path, ...query, ...(body?.fields ?? [])];
}

/** Names of the objects, or of the enums, that a control holds. */
function listNames(control: Control, kind: "object" | "choice"): string[] {
  if (control.kind === "list") return listNames(control.items, kind);
  if (control.kind === "object") return kind === "object" ? [control.object] : [];
  return control.kind === "choice" && kind === "choice" ? [control.enum] : [];
}
