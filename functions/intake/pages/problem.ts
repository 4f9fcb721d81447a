import type { Problem } from "../../../shared/handler/http/problem.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { NotFoundPage, ProblemPage, ServerErrorPage } from "../../../web/citizen/problem.tsx";
import type { Frame } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";

/** Said where the directory cannot be read: a problem must still have a page. */
const nobody: Frame["organisation"] = {
  name: { fa: "پیگیر", en: "Peygir" },
  address: { fa: "", en: "" },
  phone: "",
};

/** Any problem as a friendly page. It asks nothing of anybody, for it may be shown when everything is away. */
export function problemPage(assetBase: string) {
  return (problem: Problem, { language, csrf, path, session }: PageRequest): string => {
    const around = { language, csrf, assetBase, openUntil: session?.expiresAt, organisation: nobody };
    const frame: Frame = { ...around, path: knownPath(path) };
    if (problem.status === 404) return renderPage(NotFoundPage(frame));
    const reference = problem.incident;
    if (problem.status >= 500 && reference) return renderPage(ServerErrorPage({ ...frame, reference }));
    const { status, title, detail } = problem;
    return renderPage(ProblemPage({ ...frame, status, title, detail }));
  };
}

/** Where the language switch comes back to: an odd address is not repeated. */
const knownPath = (path: string): string => (/^\/[\w/-]*$/.test(path) ? path : "/");
