import { request } from "node:https";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePortal, type ServedPortal } from "./server.ts";

let portal: ServedPortal;
beforeAll(async () => {
  portal = await servePortal();
});
afterAll(() => portal.close());

function get(
  path: string,
): Promise<{ status: number; type: string; policy: string; body: string }> {
  return new Promise((resolve, reject) => {
    request(
      { host: "127.0.0.1", port: portal.port, path, rejectUnauthorized: false },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => (body += part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            policy: String(response.headers["content-security-policy"] ?? ""),
            body,
          }),
        );
      },
    )
      .on("error", reject)
      .end();
  });
}

test("the shell holds the frame at the address the real one has", async () => {
  const { body } = await get("/online/");
  expect(body).toContain(
    'data-frame="/desktop_app/?IFRAME=Y&amp;IM_BACKGROUND=light&amp;IM_LINES=Y&amp;IM_MENU=N&amp;IM_STATUS=N&amp;IM_V2_LAYOUT=Y"',
  );
});

test("what an address asks for reaches the frame, but not which conversation the shell opens", async () => {
  const { body } = await get("/online/?IM_LINES=chat101&rows=50&lang=es");
  expect(body).toContain("IM_V2_LAYOUT=Y&amp;rows=50&amp;lang=es");
  expect(body).not.toContain("chat101");
  expect(body).toContain('<html lang="es">');
});

test("modules come without types, and nothing outside the portal's own folder is served", async () => {
  const module = await get("/stand-in/model/portal.ts");
  expect(module.type).toContain("text/javascript");
  expect(module.body).not.toContain("interface ");
  expect(module.body).toContain("class Portal");
  expect((await get("/stand-in/../package.json")).body).not.toContain("reply-window");
  expect((await get("/stand-in/..%2fpackage.json")).status).toBe(404);
});

test("a strict policy forbids inline code, inline styles and sinks for strings", async () => {
  expect((await get("/desktop_app/")).policy).toBe("");
  const { policy } = await get("/desktop_app/?csp=strict");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain("unsafe-inline");
});

test("any other address is a page of the portal without a messenger", async () => {
  const { status, body } = await get("/crm/deal/<b>/");
  expect(status).toBe(200);
  expect(body).not.toContain("<script");
  expect(body).not.toContain("<b>");
});
