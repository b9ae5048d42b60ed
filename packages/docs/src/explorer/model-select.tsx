import type { JsonObject } from "../json.js";
import { storePreference } from "../preferences.js";
import type { ChoiceData, ExplorerData, ModelData, StateData, TypeData } from "./data.js";
import { readAt } from "./edit.js";
import { Phrase } from "./prose.js";

interface ModelProps {
  readonly data: ExplorerData;
  readonly model: ModelData;
  /** The values chosen so far, by field. */
  readonly given: JsonObject;
  /** The type that the check uses, from the request or the model. */
  readonly type: string | undefined;
  readonly onChange: (given: JsonObject) => void;
}

/** The type of the model and the other fields that the rules depend on. */
export function ModelSelect({ data, model, given, type, onChange }: ModelProps) {
  const choose = (field: string, value: ChoiceData["value"] | undefined) => {
    const others = Object.entries(given).filter(([name]) => name !== field);
    onChange(Object.fromEntries(value === undefined ? others : [...others, [field, value]]));
  };
  return (
    <section class="x-model" aria-labelledby="x-model-title">
      <h2 id="x-model-title">The model</h2>
      <p class="x-hint">What you know of the model. It is not sent; the check uses it.</p>
      <div class="x-choices">
        {model.type !== undefined && (
          <TypeSelect
            data={data}
            model={model.type}
            given={given}
            type={type}
            onChoose={(field, chosen) => {
              storePreference("model-type", chosen ?? "");
              choose(field, chosen);
            }}
          />
        )}
        {model.states.map((state) => (
          <StateSelect key={state.field} state={state} given={given} onChoose={choose} />
        ))}
      </div>
    </section>
  );
}

interface TypeProps {
  readonly data: ExplorerData;
  readonly model: TypeData;
  readonly given: JsonObject;
  readonly type: string | undefined;
  readonly onChoose: (field: string, value: string | undefined) => void;
}

function TypeSelect({ data, model, given, type, onChoose }: TypeProps) {
  const values = data.enums.find(({ name }) => name === model.enum)?.values ?? [];
  const listed = values.map(({ value }) => String(value));
  const value = readAt(given, [model.field]);
  const chosen = typeof value === "string" ? value : "";
  const groups = groupTypes(model, listed);
  return (
    <div class="x-choice" id={model.enum}>
      <label class="x-name" for="x-model-type">
        <code>{model.field}</code>
      </label>
      <select
        id="x-model-type"
        aria-describedby="x-model-about"
        value={chosen}
        onChange={({ currentTarget }) =>
          onChoose(model.field, currentTarget.value === "" ? undefined : currentTarget.value)
        }
      >
        <option value="">Not specified</option>
        {groups.map(({ title, types }) => (
          <optgroup key={title} label={title}>
            {types.map(({ name, mark }) => (
              <option key={name} value={name}>
                {name}
                {mark}
              </option>
            ))}
          </optgroup>
        ))}
        {chosen !== "" && !listed.includes(chosen) && (
          <option value={chosen}>{chosen} (not listed)</option>
        )}
      </select>
      <div class="x-hint" id="x-model-about">
        <AboutType model={model} type={type} chosen={chosen} values={values} />
      </div>
    </div>
  );
}

interface Group {
  readonly title: string;
  readonly types: readonly { readonly name: string; readonly mark: string }[];
}

function groupTypes({ caseName, cases }: TypeData, listed: readonly string[]): Group[] {
  const groups = cases.map(({ title, documented, observed = [], inferred }) => ({
    title,
    types: [
      ...documented.map((name) => ({ name, mark: "" })),
      ...observed.map((name) => ({ name, mark: " (observed)" })),
      ...inferred.map((name) => ({ name, mark: " (inferred)" })),
    ],
  }));
  const covered = new Set(groups.flatMap(({ types }) => types.map(({ name }) => name)));
  const others = listed.filter((name) => !covered.has(name));
  return [
    ...groups,
    { title: `No ${caseName}`, types: others.map((name) => ({ name, mark: "" })) },
  ].filter(({ types }) => types.length > 0);
}

interface AboutProps {
  readonly model: TypeData;
  readonly type: string | undefined;
  readonly chosen: string;
  readonly values: readonly ChoiceData[];
}

/** Which type the check uses, and what is known of it. */
function AboutType({ model, type, chosen, values }: AboutProps) {
  if (type === undefined) {
    return chosen === "" ? (
      <p>
        While no type is specified, rules that depend on it are not applied, and the limits of all
        types are shown.
      </p>
    ) : (
      <p>The reference does not list this type, so rules that depend on it are not applied.</p>
    );
  }
  const found = model.cases.find(({ documented, observed = [], inferred }) =>
    [...documented, ...observed, ...inferred].includes(type),
  );
  const description = values.find(({ value }) => value === type)?.description;
  return (
    <>
      {type !== chosen && (
        <p>
          The request sets <code>{model.paramsField}</code> to <code>{type}</code>; the check uses
          that type.
        </p>
      )}
      {description !== undefined && (
        <p>
          <Phrase text={description} />
        </p>
      )}
      <p>
        {found === undefined
          ? `No ${model.caseName} is known for it: what other ${model.caseName}s take is only warned about.`
          : found.documented.includes(type)
            ? `A type of ${found.title} ${found.noun}, as the vendor documents.`
            : `${found.inferred.includes(type) ? "Probably a" : "A"} type of ${found.title} ${found.noun}. That is ${found.inferred.includes(type) ? "inferred" : "observed"}, not documented: its limits are only warned about, and no field is ruled out.`}
      </p>
    </>
  );
}

interface StateProps {
  readonly state: StateData;
  readonly given: JsonObject;
  readonly onChoose: (field: string, value: ChoiceData["value"] | undefined) => void;
}

function StateSelect({ state: { field, values }, given, onChoose }: StateProps) {
  const id = `x-model-state-${encodeURIComponent(field)}`;
  const value = readAt(given, [field]);
  const chosen = values.find((choice) => choice.value === value);
  return (
    <div class="x-choice">
      <label class="x-name" for={id}>
        <code>{field}</code>
      </label>
      <select
        id={id}
        aria-describedby={`${id}.about`}
        value={value === undefined ? "" : JSON.stringify(value)}
        onChange={({ currentTarget }) =>
          onChoose(
            field,
            values.find((choice) => JSON.stringify(choice.value) === currentTarget.value)?.value,
          )
        }
      >
        <option value="">Not specified</option>
        {values.map((choice) => (
          <option key={String(choice.value)} value={JSON.stringify(choice.value)}>
            {String(choice.value)}
          </option>
        ))}
        {value !== undefined && chosen === undefined && (
          <option value={JSON.stringify(value)}>{String(value)} (not listed)</option>
        )}
      </select>
      <p class="x-hint" id={`${id}.about`}>
        {chosen?.description !== undefined && <Phrase text={chosen.description} />}
      </p>
    </div>
  );
}
