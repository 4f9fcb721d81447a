import { headOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { OfficialChoice } from "../../../../web/citizen/meetings/meeting-props.ts";
import { insideUnits } from "../../rules/rules-choices.ts";

/** M1: the officials whom applicants can meet: the heads of units. */
export const officialsIn = (snapshot: Snapshot): readonly OfficialChoice[] =>
  insideUnits(snapshot).flatMap(({ key, name }) => {
    const head = headOf(snapshot, key);
    return head ? [{ key, unit: name, head: head.name }] : [];
  });
