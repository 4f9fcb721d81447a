import { useLocation } from "wouter";
import * as z from "zod/mini";
import { trackingCode } from "../../../../shared/contracts/fields/fields.ts";
import { shellWords } from "../../app/shell/shell.text.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { lookFor } from "./looked-for.ts";

/** Twelve digits with a wrong check digit can only be a mistyped tracking code. */
export const isWrongCode = (typed: string): boolean =>
  z.safeParse(trackingCode, typed).error?.issues[0]?.message === "wrong-check-digit";

/** Opens the case of a tracking code, or searches for other text (R18). Returns false for a wrong digit, and reports it. */
export function useFind(): (typed: string) => boolean {
  const text = useWords(shellWords);
  const [, go] = useLocation();
  const tell = useTell();
  return (typed) => {
    if (isWrongCode(typed)) {
      tell(text.wrongCode, { wrong: true });
      return false;
    }
    const { data: code } = z.safeParse(trackingCode, typed);
    if (code !== undefined) go(`/cases/${code}`);
    else if (typed.trim() !== "") {
      lookFor(typed);
      go("/search");
    }
    return true;
  };
}
