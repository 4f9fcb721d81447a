import { join } from "node:path";
import type { VNode } from "preact";
import { createServer } from "vite";
import type * as ContentsPage from "../../web/preview/contents-page.tsx";
import type * as Samples from "../../web/preview/samples.ts";

type Language = "fa" | "en";

export interface Renderer {
  /** Returns the page that lists all samples. */
  contents(language: Language): Promise<string>;
  /** Returns the page of a sample; undefined when there is no sample of this name. */
  sample(language: Language, name: string): Promise<string | undefined>;
  /** Returns the page that is shown when a sample does not exist. */
  missing(language: Language): Promise<string>;
  stop(): Promise<void>;
}

/** Renders samples from their sources; a change of a source shows on the next page. */
export async function startRenderer(): Promise<Renderer> {
  const vite = await createServer({
    root: join(import.meta.dirname, "../../web"),
    configFile: false,
    appType: "custom",
    cacheDir: "../node_modules/.cache/peygir-preview",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  });
  const load = (path: string) => vite.ssrLoadModule(path) as Promise<unknown>;
  const render = async (page: VNode): Promise<string> => {
    const { renderPage } = (await load("/design/render-page.ts")) as { renderPage(page: VNode): string };
    return renderPage(page);
  };
  const pages = () => load("/preview/contents-page.tsx") as Promise<typeof ContentsPage>;
  return {
    contents: async (language) => render((await pages()).ContentsPage({ language })),
    missing: async (language) => render((await pages()).MissingPage({ language })),
    async sample(language, name) {
      const { samples } = (await load("/preview/samples.ts")) as typeof Samples;
      const sample = samples(language).find((each) => each.name === name);
      return sample && render(sample.page);
    },
    stop: () => vite.close(),
  };
}
