import type { Model, ModelUpdateParams } from "@scenario-models/client";
import type { paths } from "@scenario-models/client/wire";
import createFetchClient from "openapi-fetch";
import { createOpenApiHttp } from "openapi-msw";
import createQueryClient from "openapi-react-query";
import { createMutateHook } from "swr-openapi";
import { expectTypeOf, test } from "vitest";

const path = "/models/{modelId}";
const fetchClient = createFetchClient<paths>({ baseUrl: "https://api.example.com" });

test("openapi-react-query takes paths", async () => {
  const { mutateAsync } = createQueryClient(fetchClient).useMutation("put", path);
  const params = { path: { modelId: "model_1" } };
  const { model } = await mutateAsync({ params, body: { name: "Noir" } });
  expectTypeOf(model.name).toEqualTypeOf<Model["name"]>();
  // @ts-expect-error a misspelt field
  mutateAsync({ params, body: { nam: "Noir" } });
});

test("swr-openapi takes paths, of which it uses the GET operations", () => {
  const useMutate = createMutateHook(fetchClient, "scenario", () => true);
  expectTypeOf(useMutate).returns.parameter(0).toHaveProperty("0");
});

test("openapi-msw takes paths", () => {
  const http = createOpenApiHttp<paths>({ baseUrl: "https://api.example.com" });
  http.put(path, async ({ request, params, response }) => {
    expectTypeOf(params.modelId).toBeString();
    expectTypeOf(await request.json()).toEqualTypeOf<Omit<ModelUpdateParams, "originalAssets">>();
    // @ts-expect-error a response without its model
    response(200).json({});
    return response(404).json({ message: "there is no such model" });
  });
});
