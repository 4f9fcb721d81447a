/** Why a call was not done, in words for the person at the desk. */
import type * as z from "zod/mini";
import type { problem } from "../../../../shared/contracts/refusals/problem.ts";
import type { Language } from "../../../design/words.ts";
import { words } from "../../../design/words.ts";

/** A refusal of the API (RFC 9457), or our own words when no answer came. */
export interface DeskProblem {
  /** `stale`, `forbidden`, `offline`: the last part of the problem's type. */
  readonly code: string;
  /** 0 when nothing answered. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** `field` is the place in the body with dots, as fields of a form are named: `answers.0`. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** Of a place that was taken: the free ones nearest to it (M5). */
  readonly alternatives?: NonNullable<z.output<typeof problem>["alternatives"]>;
  /** To quote when the fault is ours. */
  readonly incident?: string;
}

/** What a failing query throws, for TanStack Query to keep. */
export class Refused extends Error {
  readonly problem: DeskProblem;

  constructor(problem: DeskProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Whether the outcome is unknown or may be another the next time: nothing was decided. */
export const mayGoWell = ({ status }: DeskProblem): boolean =>
  status === 0 || status === 429 || status >= 500;

const ownWords = words(
  {
    offline: [
      "ارتباط برقرار نیست",
      "اینترنت یا شبکه را بررسی کنید. نوشته‌هایتان همین‌جا می‌ماند؛ دوباره بفرستید.",
    ],
    "signed-out": ["زمان ورود شما به پایان رسید", "دوباره وارد شوید؛ نوشته‌هایتان مانده است."],
    unexpected: ["خطایی پیش آمد", "سامانه نتوانست پاسخ بدهد. نوشته‌هایتان مانده است؛ کمی بعد دوباره بفرستید."],
  },
  {
    offline: ["No connection", "Check the network. Your text is kept; send it again."],
    "signed-out": ["Your session has ended", "Sign in again; your text is kept."],
    unexpected: [
      "Something went wrong",
      "The system could not answer. Your text is kept; send it again shortly.",
    ],
  },
);

/** For what no server told us. */
export function ownProblem(
  code: keyof (typeof ownWords)["fa"],
  status: number,
  language: Language,
): DeskProblem {
  const [title = "", detail = ""] = ownWords[language][code];
  return { code, status, title, detail, errors: [] };
}

/** Reads a problem document; API Gateway's own answers are none, and get our words. */
export function readProblem(status: number, body: unknown, language: Language): DeskProblem {
  const { type, title, detail, errors, alternatives, incident } = (body ?? {}) as Record<string, unknown>;
  if (typeof type !== "string" || typeof title !== "string" || typeof detail !== "string")
    return ownProblem(status === 401 ? "signed-out" : "unexpected", status, language);
  return {
    code: type.split(":").at(-1) ?? "unexpected",
    status,
    title,
    detail,
    errors: Array.isArray(errors) ? errors.map(fieldError) : [],
    ...(Array.isArray(alternatives) ? { alternatives } : {}),
    ...(typeof incident === "string" ? { incident } : {}),
  };
}

/** `/answers/0` → `answers.0`. */
function fieldError(error: unknown): DeskProblem["errors"][number] {
  const { pointer, message } = error as Record<string, unknown>;
  return {
    field: String(pointer ?? "")
      .slice(1)
      .replaceAll("/", "."),
    message: String(message ?? ""),
  };
}
