/** Likely duplicates of one applicant, asked about once for the words that are to be registered (C9). */
import { useRef, useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listLikelyDuplicates } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";

export type Likely = ReplyOf<typeof listLikelyDuplicates>["body"]["requests"];

export interface LikelyAsked {
  /** What these words are likely a duplicate of, as far as it was asked. */
  readonly of: (description: string) => Likely;
  readonly asking: boolean;
  /** Registers, unless there is something to show first: then sending the same words again registers them. */
  readonly before: (description: string, register: () => void) => void;
}

/** @param pass of who was identified; without it nothing is asked. Where asking is refused, or fails, nobody is kept from registering. */
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
