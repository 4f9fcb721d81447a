/** Finds likely duplicates of an applicant's request, once per text (C9). */
import { useRef, useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listLikelyDuplicates } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";

export type Likely = ReplyOf<typeof listLikelyDuplicates>["body"]["requests"];

export interface LikelyAsked {
  /** The likely duplicates of the text; undefined before they were looked up. */
  readonly of: (description: string) => Likely;
  readonly asking: boolean;
  /** Calls `register`, unless duplicates must be shown first; sending the same text again then registers it. */
  readonly before: (description: string, register: () => void) => void;
}

/**
 * @param pass the pass for the identified applicant. Without a pass, or if the lookup fails, the request is registered
 * without a check
 */
export function useLikely(pass: string | undefined): LikelyAsked {
  const [shown, setShown] = useState<{ readonly description: string; readonly requests: Likely }>();
  const waits = useRef<{ readonly description: string; readonly register: () => void }>(undefined);
  const ask = useSend(listLikelyDuplicates, {
    done: ({ body: { requests } }) => {
      const { description = "", register } = waits.current ?? {};
      if (requests.length === 0) register?.();
      else setShown({ description, requests });
    },
    refused: () => waits.current?.register(),
  });
  return {
    of: (description) => (pass !== undefined && shown?.description === description ? shown.requests : []),
    asking: ask.sending,
    before(description, register) {
      if (pass === undefined || shown?.description === description) return register();
      waits.current = { description, register };
      ask.send({ body: { pass, description } });
    },
  };
}
