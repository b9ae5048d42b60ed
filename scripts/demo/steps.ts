import type { Scenario } from "@scenario-models/client";
import { checkModelUpdate } from "@scenario-models/client/rules";

/** What a step works with. */
export interface Stage {
  readonly client: Scenario;
  /** ID of a trained Flux LoRA with a thumbnail. */
  readonly id: string;
  readonly show: (...values: readonly unknown[]) => void;
}

/** One call of the demo, which prints its code. */
export interface Step {
  readonly title: string;
  readonly run: (stage: Stage) => Promise<void>;
}

export const steps: readonly Step[] = [
  {
    title: "Read a model, check an update against it, and send it",
    run: async ({ client, id, show }) => {
      const { model } = await client.models.retrieve(id);
      const params = { parameters: { ...model.parameters, rank: 32 } };
      const issues = checkModelUpdate(params, { model });
      show(model.type, model.status, issues.length, "issues");
      const updated = await client.models.update(id, params, { model });
      show("rank:", updated.model.parameters?.rank);
    },
  },
  {
    title: "Rename a model",
    run: async ({ client, id, show }) => {
      const { model } = await client.models.update(id, { name: "Cinematic Realism" });
      show(model.name, model.status, model.type);
    },
  },
  {
    title: "Unset a field with null; undefined is omitted",
    run: async ({ client, id, show }) => {
      const { model } = await client.models.update(id, { thumbnail: null, name: undefined });
      show("thumbnail:", model.thumbnail, "name:", model.name);
    },
  },
  {
    title: "Set a field that models of this type do not have: the client refuses it before sending",
    run: async ({ client, id, show }) => {
      const parameters = { rank: 16, learningRateUnet: 0.0001 };
      const result = await client.models
        .update(id, { parameters }, { model: { type: "flux.1-lora" } })
        .safe();
      if (!result.ok && result.kind === "params") show(result.issues[0]?.message);
    },
  },
  {
    title: "Send it without the check: the server refuses it, and the error has its message",
    run: async ({ client, id, show }) => {
      const parameters = { learningRateUnet: 0.0001 };
      const result = await client.models.update(id, { parameters }, { validate: "off" }).safe();
      if (!result.ok && result.kind === "status") show(result.status, result.body.message);
    },
  },
  {
    title: "Retry while the server is unavailable",
    run: async ({ client, id, show }) => {
      const headers = { "x-mock-fault": "status=503; times=2; retry-after=1" };
      const { model } = await client.models.update(id, { name: "Third time lucky" }, { headers });
      show(model.name);
    },
  },
];
