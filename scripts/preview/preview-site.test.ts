import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PreviewSite, startPreview } from "./preview-site.ts";

describe("the preview of sample pages", () => {
  let site: PreviewSite;
  beforeAll(async () => {
    site = await startPreview(0);
  });
  afterAll(() => site.stop());

  const get = async (path: string, referer = "/") => {
    const response = await fetch(site.origin + path, { headers: { referer: site.origin + referer } });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  const send = (path: string, fields: Record<string, string>, referer: string) =>
    fetch(site.origin + path, {
      ...{ method: "POST", redirect: "manual", body: new URLSearchParams(fields) },
      headers: { referer: site.origin + referer },
    });

  test("lists the samples, in Persian at / and in English at /en", async () => {
    const [persian, english] = [await get("/"), await get("/en")];
    expect(persian.html).toContain('<html lang="fa" dir="rtl">');
    expect(english.html).toContain('<html lang="en" dir="ltr">');
    for (const { html } of [persian, english]) expect(html).toContain('href="/desk/preview/"');
    expect(persian.html).toContain('href="/fa/my-requests-few"');
  });

  test("serves every sample that it lists, with the content security policy of the real pages", async () => {
    const { html } = await get("/");
    const paths = [...html.matchAll(/href="(\/fa\/[\w-]+)"/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) expect((await get(path)).status, path).toBe(200);
    expect((await get("/en/home")).headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("serves the style sheet and the fonts of the samples", async () => {
    expect((await get("/assets/app.css")).headers.get("content-type")).toBe("text/css");
    expect((await get("/assets/fonts/vazirmatn-arabic.woff2")).status).toBe(200);
    expect((await get("/assets/none.css")).status).toBe(404);
  });

  test("serves the scripts of the desk's user interface parts, compiled", async () => {
    expect((await get("/desk/preview/")).html).toContain("./main.tsx");
    expect((await get("/desk/preview/main.tsx")).headers.get("content-type")).toBe("text/javascript");
  });

  test("switches the language and stays on the same page", async () => {
    const location = async (...sent: Parameters<typeof send>) =>
      (await send(...sent)).headers.get("location");
    expect(await location("/language", { language: "en" }, "/fa/home")).toBe("/en/home");
    expect(await location("/language", { language: "fa" }, "/en")).toBe("/");
    expect(await location("/language", { language: "en" }, "/")).toBe("/en");
  });

  test("answers a link or form of a sample with 404, in the language of the sample", async () => {
    for (const [referer, language] of [
      ["/fa/home", "fa"],
      ["/en/home", "en"],
    ] as const) {
      const { status, html } = await get("/track", referer);
      expect([status, html]).toEqual([404, expect.stringContaining(`<html lang="${language}"`)]);
    }
    expect((await send("/track", { code: "1" }, "/fa/track-empty")).status).toBe(404);
  });
});
