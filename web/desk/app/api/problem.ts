/** Describes to the user why a call failed. */
import type * as z from "zod/mini";
import type { problem } from "../../../../shared/contracts/refusals/problem.ts";
import type { Language } from "../../../design/words.ts";
import { words } from "../../../design/words.ts";

/** A refusal of the API (RFC 9457), or a text of the desk when no answer came. */
export interface DeskProblem {
  /** The last part of the problem's type: `stale`, `forbidden`, `offline`. */
  readonly code: string;
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** `field` is the path in the body, with dots, as forms name their fields: `answers.0`. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** The nearest free times, when the chosen meeting time is taken (M5). */
  readonly alternatives?: NonNullable<z.output<typeof problem>["alternatives"]>;
  /** When the server failed: a reference number for the user to tell the support staff. */
  readonly incident?: string;
}

/** The error that a failing query throws; TanStack Query keeps it. */
export class Refused extends Error {
  readonly problem: DeskProblem;

  constructor(problem: DeskProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Whether a retry may succeed, because no answer came, the server failed, or it limits the rate of calls. */
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

/** The desk's own text, for a failure without a text of the server. */
export function ownProblem(
  code: keyof (typeof ownWords)["fa"],
  status: number,
  language: Language,
): DeskProblem {
  const [title = "", detail = ""] = ownWords[language][code];
  return { code, status, title, detail, errors: [] };
}

/**
 * Reads a problem document (RFC 9457). Answers of API Gateway itself have no such document, so they get a text of the
 * desk.
 */
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

/** Turns the pointer of a field error into a path with dots: `/answers/0` → `answers.0`. */
function fieldError(error: unknown): DeskProblem["errors"][number] {
  const { pointer, message } = error as Record<string, unknown>;
  return {
    field: String(pointer ?? "")
      .slice(1)
      .replaceAll("/", "."),
    message: String(message ?? ""),
  };
}
