import type * as z from "zod/mini";
import type { clock as contract } from "../../../../shared/contracts/fields/clocks.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../../shared/directory/timing.ts";
import { daysStood } from "../../../../shared/domain/time/clock-left.ts";
import { readText } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type ClockState, isRunning, type Move } from "../../case/clocks.ts";
import type { Corrected } from "../../case/correcting.ts";
import { countedOf, leftOf } from "../../rules/clock-times.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type ClockView = z.output<typeof contract>;

/** The clocks of a case with their history, running ones first, the soonest due first (D4, D5, D7, D8). */
export async function clocksOf(
  reading: Reading,
  { clocks, corrections = [] }: CaseState,
): Promise<Pick<CaseView, "clocks">> {
  if (clocks.length === 0) return {};
  const inOrder = [
    ...clocks.filter(isRunning).toSorted((a, b) => a.due.localeCompare(b.due)),
    ...clocks.filter((clock) => !isRunning(clock)).toReversed(),
  ];
  return { clocks: await Promise.all(inOrder.map((clock) => clockOf(reading, clock, corrections))) };
}

async function clockOf(
  reading: Reading,
  clock: ClockState,
  corrections: readonly Corrected[],
): Promise<ClockView> {
  const { names, snapshot } = reading;
  const at = new Date(reading.at);
  const { of, from, due, promised, stopped } = clock;
  const extended = await extensionOf(reading, clock);
  return {
    name: clock.clock,
    ...defined({ of }),
    ...{ from, due, promised },
    ...(isRunning(clock) && { left: leftOf(snapshot, clock, at) }),
    ...pausedOf(snapshot, clock, at),
    ...defined({ extended }),
    moves: await Promise.all(clock.moves.map((move) => moveOf(reading, move, corrections))),
    warned: clock.warned.map(({ to, ...told }) => ({ ...told, to: to.map(names.staff) })),
    escalated: clock.escalated.map(({ unit, to, ...told }) => ({
      ...told,
      unit: names.unit(unit),
      to: to.map(names.staff),
    })),
    ...defined({ stopped }),
  };
}

/** A changed due date. When a correction of the case changed it, the reason is that of the correction (D4). */
async function moveOf({ documents }: Reading, { what, ...move }: Move, corrections: readonly Corrected[]) {
  const found = corrections.find(({ at }) => move.because === "corrected" && at === move.at);
  const reason = found && (await readText(documents, found.reason));
  return { ...move, ...(what && { what: [...what] }), ...defined({ reason }) };
}

function pausedOf(snapshot: Snapshot, clock: ClockState, at: Date): Pick<ClockView, "paused"> {
  const { span, place, pauses, until, stopped } = clock;
  const most = "day" in span ? undefined : span.pauseCap;
  if (most === undefined) return {};
  const office = officeOf(snapshot, place);
  const days = daysStood(countedOf(clock, office), stopped ? new Date(stopped.at) : at, office);
  const times = pauses.map((pause) => ({
    ...pause,
    ...(pause.to === undefined && until !== undefined && { until }),
  }));
  return { paused: { days, most, times } };
}

/** The extension of a clock. After erasure it has no reason (P2). */
async function extensionOf({ documents, names }: Reading, { extended }: ClockState) {
  if (!extended) return undefined;
  const { at, by, days } = extended;
  const reason = await readText(documents, extended.reason);
  return { at, by: names.staff(by), days, ...defined({ reason }) };
}
