import type { RecentDirectory, Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Problem } from "../../../shared/handler/http/problem.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { NotFoundPage, ProblemPage, ServerErrorPage } from "../../../web/citizen/problem.tsx";
import type { Frame } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { brandOf } from "./site/brand.ts";

type Organisation = Snapshot["organisation"];

/** Shown when the directory was never read and is unreachable, since a problem must still have a page. */
const nobody: Organisation = {
  name: { fa: "پیگیر", en: "Peygir" },
  address: { fa: "", en: "" },
  phone: "",
};

interface ProblemDeps {
  readonly directory: RecentDirectory;
  readonly assetBase: string;
  /** Milliseconds that a page waits for the directory if this process has not read it yet. */
  readonly patience?: number;
}

/**
 * Makes a friendly page of any problem, with the organisation's name, address and telephone. They come from the
 * directory, or from this process's last reading of the directory.
 */
export function problemPage(deps: ProblemDeps) {
  return async (problem: Problem, request: PageRequest): Promise<string> => {
    const { language, csrf, path, session } = request;
    const organisation = await organisationFor(problem, deps);
    const frame: Frame = {
      ...{ language, csrf, assetBase: deps.assetBase, openUntil: session?.expiresAt, organisation },
      ...{ path: knownPath(path), brand: brandOf(organisation).shown },
    };
    if (problem.status === 404) return renderPage(NotFoundPage(frame));
    const reference = problem.incident;
    if (problem.status >= 500 && reference) return renderPage(ServerErrorPage({ ...frame, reference }));
    const { status, title, detail } = problem;
    return renderPage(ProblemPage({ ...frame, status, title, detail }));
  };
}

async function organisationFor(
  { status }: Problem,
  { directory, patience = 1_500 }: ProblemDeps,
): Promise<Organisation> {
  const known = () => directory.known?.()?.snapshot.organisation;
  const last = known();
  if (status >= 500 && last) return last;
  return (await within(patience, directory.recent()))?.snapshot.organisation ?? known() ?? nobody;
}

/** Returns the value; undefined when `asked` failed or took longer than `milliseconds`. */
async function within<Value>(milliseconds: number, asked: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  const found = await Promise.race([asked.catch(() => undefined), late]);
  clearTimeout(timer);
  return found;
}

/**
 * Returns the path to which the language switch leads. An unusual path is replaced by the home page, since it must not
 * be repeated on a page.
 */
const knownPath = (path: string): string => (/^\/[\w/-]*$/.test(path) ? path : "/");
