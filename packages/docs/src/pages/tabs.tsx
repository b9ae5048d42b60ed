import type { ComponentChildren } from "preact";

interface Tab {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly content: ComponentChildren;
}

interface TabsProps {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
}

/** Radio buttons, each with a panel. The style sheet shows the chosen panel, so no script is needed. */
export function Tabs({ id, label, tabs }: TabsProps) {
  return (
    <div class="tabs">
      <fieldset class="languages">
        <legend>{label}</legend>
        {tabs.map((tab, index) => (
          <label>
            <input type="radio" name={id} value={index} checked={index === 0} />{" "}
            <span>{tab.label}</span>
          </label>
        ))}
      </fieldset>
      {tabs.map((tab) => (
        <div class="panel" data-label={tab.name}>
          {tab.content}
        </div>
      ))}
    </div>
  );
}
