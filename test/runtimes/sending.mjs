// What arrives at the server.
import { apiKey, apiSecret } from "./credentials.mjs";
import { connect, equal, holds } from "./harness.mjs";

const awkwardIds = [
  ...["a/b", "a b", "100%", "%2F", "%2e%2e", "...", "..\\..", "a\\b", "a?b#c", "a;b:c@d&e=f+g"],
  ...["{modelId}", "$&", "'\"<>", "ünï\u0308", "模型", "🎨", "\u0000", "a\nb", "\u200b"],
];

/** @type {import("./behaviour.mjs").Checks} */
export const sending = {
  "an update arrives with exactly its method, query and body": async (platform) => {
    const { client, findArrival } = connect(platform, "ok");
    const { model } = await client.models.update("model_1", {
      name: "Papier découpé 🎨",
      parameters: { rank: 16 },
      originalAssets: true,
    });
    equal(model.id, "model_eyVcnFJcR92BxBkz7N6g5w");
    const { method, url, headers, body } = await findArrival();
    equal([method, url], ["PUT", "/models/model_1?originalAssets=true"]);
    equal(body, '{"name":"Papier découpé 🎨","parameters":{"rank":16}}');
    equal(
      [headers["content-type"], headers.accept, headers["x-retry-count"]],
      ["application/json", "application/json", "0"],
    );
  },

  "an id is one segment of the path, whatever it holds": async (platform) => {
    const { client, findArrivals } = connect(platform, "ok");
    for (const id of awkwardIds) await client.models.update(id);
    const paths = (await findArrivals()).map(({ url }) => url.split("/"));
    equal(
      paths.map((parts) => parts.map(decodeURIComponent)),
      awkwardIds.map((id) => ["", "models", id]),
    );
  },

  "credentials are sent as UTF-8": async (platform) => {
    const { client, findArrival } = connect(platform, "ok");
    await client.models.update("model_1");
    const { headers } = await findArrival();
    const [scheme, token = ""] = headers.authorization?.split(" ") ?? [];
    const bytes = Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
    equal([scheme, new TextDecoder().decode(bytes)], ["Basic", `${apiKey}:${apiSecret}`]);
  },

  "middleware sees the platform's Request and Response and can change them": async (platform) => {
    const { client, findArrival } = connect(platform, "ok");
    /** @type {string[]} */
    const seen = [];
    /** @type {import("openapi-fetch").Middleware} */
    const middleware = {
      onRequest({ request }) {
        holds(request instanceof Request, "request instanceof Request");
        seen.push(request.method);
        request.headers.set("x-team", "blue");
      },
      async onResponse({ response }) {
        holds(response instanceof Response, "response instanceof Response");
        const { model } = await response.clone().json();
        return new Response(JSON.stringify({ model: { ...model, name: "Changed" } }), response);
      },
    };
    const params = { name: "Ünchanged" };
    const { model } = await client.models.update("model_1", params, { middleware: [middleware] });
    equal([seen, model.name], [["PUT"], "Changed"]);
    const { headers, body } = await findArrival();
    equal([headers["x-team"], body], ["blue", '{"name":"Ünchanged"}']);
  },
};
