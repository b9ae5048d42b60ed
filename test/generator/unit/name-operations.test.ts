import { describe, expect, it } from "vitest";
import {
  nameOperations,
  type OperationToName,
} from "../../../generator/api-model/name-operations.js";

const nameAll = (operations: readonly Partial<OperationToName>[]) =>
  nameOperations(
    operations.map((operation) => ({
      httpMethod: "get",
      path: "/",
      operationId: undefined,
      tag: undefined,
      method: undefined,
      ...operation,
    })),
  );

const listCalls = (operations: readonly Partial<OperationToName>[]) =>
  nameAll(operations).map(({ resource, method }) => `${resource}.${method}`);

describe("an operationId under a tag", () => {
  it.each([
    { tag: "Models", id: "updateModel", want: ["models", "update", "ModelUpdate"] },
    { tag: "Models", id: "listModels", want: ["models", "list", "ModelList"] },
    { tag: "Models", id: "modelsList", want: ["models", "list", "ModelList"] },
    { tag: "Models", id: "trainModelFast", want: ["models", "trainFast", "ModelTrainFast"] },
    { tag: "Models", id: "getModelling", want: ["models", "getModelling", "ModelGetModelling"] },
    { tag: "Models", id: "models", want: ["models", "models", "Models"] },
    { tag: "Models", id: "models_v2", want: ["models", "modelsV2", "ModelsV2"] },
    { tag: "Models", id: "update_model", want: ["models", "update", "ModelUpdate"] },
    { tag: "Model", id: "listModels", want: ["model", "list", "ModelList"] },
    { tag: "Auth", id: "listOAuthApps", want: ["auth", "listOauthApps", "AuthListOauthApps"] },
    { tag: "Book pages", id: "getBookPage", want: ["bookPages", "get", "BookPageGet"] },
    {
      tag: "Redirect URLs",
      id: "listURLs",
      want: ["redirectUrls", "listUrls", "RedirectUrlListUrls"],
    },
    { tag: "Form data", id: "sendFormData", want: ["formData", "send", "FormDataSend"] },
    { tag: "Users", id: "listPostsByUser", want: ["users", "listPostsByUser", "ListPostsByUser"] },
    { tag: "Batches", id: "createBatch", want: ["batches", "create", "BatchCreate"] },
    { tag: "用户管理", id: "用户列表", want: ["用户管理", "用户列表", "用户管理用户列表"] },
  ])("$id under the tag $tag", ({ tag, id, want }) => {
    const [named] = nameAll([{ tag, operationId: id }]);
    expect([named?.resource, named?.method, named?.typePrefix]).toEqual(want);
  });

  it("keeps the words of the tag behind what the path leads through", () => {
    const calls = listCalls([
      { tag: "Projects", operationId: "getTeamProjects", path: "/teams/{id}/projects" },
      { tag: "Projects", operationId: "getActiveProjects", path: "/projects/active" },
      { tag: "Projects", operationId: "closeProject", path: "/projects/close/{id}" },
    ]);
    expect(calls).toEqual(["projects.getTeamProjects", "projects.getActive", "projects.close"]);
  });

  it("is no name where it is the path", () => {
    const id = "api/v{version}/Users({key})";
    const calls = listCalls([{ tag: "Users", operationId: id, path: `/${id}` }]);
    expect(calls).toEqual(["users.getByKey"]);
  });

  it("gives way to a method that the document names", () => {
    const [named] = nameAll([{ tag: "Models", operationId: "updateModel", method: "amend" }]);
    expect(named).toMatchObject({ method: "amend", typePrefix: "ModelAmend", changed: [] });
  });

  it("is cut to what files can be called in the prefix of types", () => {
    const tag = "Long".repeat(40);
    const names = nameAll(["list", "create"].map((operationId) => ({ tag, operationId })));
    expect(new Set(names.map(({ typePrefix }) => typePrefix)).size).toBe(2);
    for (const { typePrefix } of names) expect(typePrefix.length).toBeLessThanOrEqual(100);
  });
});

describe("what a framework adds to an operationId", () => {
  it.each([
    { of: "FastAPI", id: "read_user_users__user_id__get", path: "/users/{user_id}", want: "read" },
    { of: "NestJS", id: "UsersController_findAll", path: "/users", want: "findAll" },
    { of: "Springfox", id: "findActiveUsingGET_1", path: "/users", want: "findActive" },
    { of: "nothing", id: "read_users_get", path: "/people", want: "readGet" },
  ])("is cut, of $of", ({ id, path, want }) => {
    expect(nameAll([{ tag: "Users", operationId: id, path }])[0]?.method).toBe(want);
  });

  it("stays as far as it alone tells two apart", () => {
    const calls = listCalls([
      { tag: "Users", operationId: "ActiveController_find" },
      { tag: "Users", operationId: "LockedController_find" },
    ]);
    expect(calls).toEqual(["users.activeFind", "users.lockedFind"]);
  });
});

describe("operations that would be called the same", () => {
  const webhooks = [
    { tag: "Webhooks", operationId: "getWebhooks", path: "/webhooks" },
    { tag: "Webhooks", operationId: "createWebhook", path: "/webhooks", httpMethod: "post" },
    { tag: "Webhooks", operationId: "getWebhook", path: "/webhooks/{id}" },
  ];
  const calls = ["webhooks.getWebhooks", "webhooks.create", "webhooks.getWebhook"];

  it("keep the words that tell them apart, and no others", () => {
    expect(listCalls(webhooks)).toEqual(calls);
    expect(nameAll(webhooks).map(({ typePrefix }) => typePrefix)).toEqual([
      "GetWebhooks",
      "WebhookCreate",
      "GetWebhook",
    ]);
  });

  it("are called the same in any order", () => {
    expect(listCalls([...webhooks].reverse())).toEqual([...calls].reverse());
  });

  it("are told apart by their paths where they have one operationId", () => {
    const names = nameAll([
      { tag: "Orders", operationId: "list", path: "/duplicates" },
      { tag: "Orders", operationId: "list", path: "/duplicates", httpMethod: "post" },
    ]);
    expect(names.map(({ id }) => id)).toEqual(["getDuplicates", "postDuplicates"]);
    expect(names[0]?.changed).toEqual([["list", "getDuplicates"]]);
  });

  it("take the noun in place of a word that is reserved", () => {
    expect(listCalls([{ tag: "Users", operationId: "then" }])).toEqual(["users.thenUser"]);
  });

  it("are told apart by the signs of their paths where nothing else does", () => {
    const calls = listCalls([
      { path: "/jobs/re-run" },
      { path: "/jobs/re/run" },
      { path: "/logs" },
    ]);
    expect(calls).toEqual([
      "jobs.getSlashJobsSlashReMinusRun",
      "jobs.getSlashJobsSlashReSlashRun",
      "logs.get",
    ]);
  });

  it("share the resource of tags with the same words", () => {
    const ids = ["create", "list"];
    const tags = ["user groups", "User Groups"];
    const both = ids.map((operationId, index) => ({ operationId, tag: tags[index] }));
    expect(listCalls(both)).toEqual(["userGroups.create", "userGroups.list"]);
  });
});

describe("operations without a tag", () => {
  it("are grouped by what their path is about", () => {
    const calls = listCalls([
      { path: "/users" },
      { path: "/users/{id}" },
      { path: "/users/{id}/posts", operationId: "listPosts" },
      { path: "/{tenant}/orders:search", httpMethod: "post" },
      { path: "/{tenant}" },
    ]);
    expect(calls).toEqual([
      "users.get",
      "users.getById",
      "users.listPosts",
      "orders.postByTenantSearch",
      "root.getByTenant",
    ]);
  });

  it.each([
    { about: "a version", paths: ["/v1/users", "/v1/orders"] },
    { about: "an API and its version", paths: ["/api/v2.1/users", "/api/v2.1/orders"] },
    { about: "a date", paths: ["/2024-05-01/users", "/2024-05-01/orders"] },
    { about: "words that all paths share", paths: ["/shop/admin/users", "/shop/admin/orders"] },
  ])("take no name from $about at the beginning", ({ paths }) => {
    expect(listCalls(paths.map((path) => ({ path })))).toEqual(["users.get", "orders.get"]);
  });

  it("keep what all paths begin with where one of them says no more", () => {
    expect(listCalls([{ path: "/pets" }, { path: "/pets/search" }])).toEqual([
      "pets.get",
      "pets.getSearch",
    ]);
  });

  it("are told apart by the version where nothing else does", () => {
    expect(listCalls([{ path: "/v1/users" }, { path: "/v2/users" }])).toEqual([
      "users.getV1",
      "users.getV2",
    ]);
  });

  it("join the tag of the same name", () => {
    const names = nameAll([{ tag: "Users", operationId: "listUsers" }, { path: "/users/{id}" }]);
    expect(names.map(({ tag }) => tag)).toEqual(["Users", "Users"]);
  });
});

it("gives the names that the README speaks of", () => {
  const calls = listCalls([
    { tag: "Models", operationId: "updateModel", path: "/models/{id}", httpMethod: "put" },
    { tag: "Users", operationId: "UsersController_findAll", path: "/found" },
    { tag: "Users", operationId: "getUser", path: "/user/{id}" },
    { tag: "Users", operationId: "getUsers", path: "/user" },
    { tag: "Projects", operationId: "getTeamProjects", path: "/teams/{id}/projects" },
    { path: "/v1/users/{id}" },
  ]);
  expect(calls).toEqual([
    "models.update",
    "users.findAll",
    "users.getUser",
    "users.getUsers",
    "projects.getTeamProjects",
    "users.getById",
  ]);
});
