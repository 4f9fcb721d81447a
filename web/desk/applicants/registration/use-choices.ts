import { useMemo } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listChoices } from "../../../../shared/contracts/public/requests.ts";
import { useRead } from "../../app/api/use-api.ts";

export type Choices = ReplyOf<typeof listChoices>["body"];

/** Loads the kinds, subjects and units that a clerk can choose; leaves out reports without identity (C3). */
export function useChoices() {
  const { body, ...reading } = useRead(listChoices, {}, { stale: 300 });
  const choices = useMemo(
    () => body && { ...body, kinds: body.kinds.filter(({ withoutIdentity }) => !withoutIdentity) },
    [body],
  );
  return { choices, ...reading };
}
