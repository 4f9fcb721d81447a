/** What the typed text suggests, asked when the clerk pauses (R20, C6). */
import { useEffect, useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { suggestForText } from "../../../../shared/contracts/staff/search.ts";
import { useCall } from "../../app/api/use-api.ts";

type Reply = ReplyOf<typeof suggestForText>["body"];

const none: Reply = { kinds: [], subjects: [] };

/** Milliseconds without a change after which the text is sent. */
const pause = 700;
/** The shortest and the longest text of the API. */
const fits = (text: string): boolean => text.trim().length >= 10 && text.length <= 4_000;

/**
 * The suggestions for the text and the chosen kind. The last ones remain until the next reply, so that no field moves
 * meanwhile; a reply to an earlier text is ignored. None when the API cannot be reached.
 */
export function useTextSuggestions(description: string, kind: string): Reply {
  const call = useCall();
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!fits(description)) return setFound(none);
    const outdated = new AbortController();
    const ask = async () => {
      const body = { description, ...(kind !== "" && { kind }) };
      const outcome = await call(suggestForText, { body, signal: outdated.signal });
      if (!outdated.signal.aborted) setFound(outcome.ok ? outcome.body : none);
    };
    const unlessOutdated = (error: unknown) => {
      if (!outdated.signal.aborted) throw error;
    };
    const timer = setTimeout(() => void ask().catch(unlessOutdated), pause);
    return () => {
      clearTimeout(timer);
      outdated.abort();
    };
  }, [call, description, kind]);
  return found;
}
