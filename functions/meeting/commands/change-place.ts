import type { ChangePlace, NotedMeeting } from "../../../shared/meetings/for-intake.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { placesToChangeTo } from "../queries/places-to-change-to.ts";
import { decideChangePlace } from "../rules/changing.ts";
import { applicantsStep, ofApplicant, type StepDeps } from "./frame/applicant-command.ts";

type Deps = StepDeps & Pick<MeetingDeps, "views">;

/**
 * Exchanges the place of an applicant's meeting for a free place of the same official, in one decision (M8).
 *
 * Refuses with `not-found`, `wrong-stage`, `change-by-desk`, `changed-often`, `change-too-late`, `same-place`,
 * `place-too-near`, `key-reused`. When another applicant took the new place first, it refuses with `place-taken` and
 * lists free times; the old place is kept.
 */
export async function changePlace(deps: Deps, ask: ChangePlace): Promise<NotedMeeting> {
  const { day, time, instead } = ask;
  const at = ({ host }: { readonly host: string }) => ({ host, day, time });
  const outcome = await applicantsStep(deps, ask, {
    name: "change-place",
    said: { day, time, instead },
    wanted: at,
    decide: (state, now) => decideChangePlace(state, { place: at(state), instead }, now),
  });
  const taken = "refused" in outcome && outcome.refused.code === "place-taken";
  return taken ? { refused: { code: "place-taken", details: { free: await freeFor(deps, ask) } } } : outcome;
}

async function freeFor(deps: Deps, ask: ChangePlace): Promise<string> {
  const known = await ofApplicant(deps, ask);
  const places = known ? await placesToChangeTo(deps, known.state, deps.now()) : [];
  return places.map(({ host, day, time }) => `${host} ${day} ${time}`).join(",");
}
