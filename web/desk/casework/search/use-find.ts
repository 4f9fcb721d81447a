import { useLocation } from "wouter";
import * as z from "zod/mini";
import { trackingCode } from "../../../../shared/contracts/fields/fields.ts";
import { shellWords } from "../../app/shell/shell.text.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { lookFor } from "./looked-for.ts";

/** Whether the text is a mistyped tracking code: twelve digits with a wrong check digit. */
export const isWrongCode = (typed: string): boolean =>
  z.safeParse(trackingCode, typed).error?.issues[0]?.message === "wrong-check-digit";

/**
 * Returns the function that opens the case of a tracking code, or searches for other text (R18). It returns false, and
 * reports the error, for a wrong check digit.
 */
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
