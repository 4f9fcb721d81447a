import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { ChoosePlace, NotedMeeting } from "../../../../shared/meetings/for-intake.ts";
import { offeredPlaces } from "../../queries/offered-places.ts";
import { noted, ofApplicant, type StepDeps } from "../frame/applicant-command.ts";
import { choosePlace } from "./choose-place.ts";

/**
 * The applicant chooses one of the offered times, given by day and time (M6). Refuses with `not-found`, and the codes
 * of `choosePlace`; `place-taken` lists the offer's other free times (M5).
 */
export async function chooseOffered(deps: StepDeps, ask: ChoosePlace): Promise<NotedMeeting> {
  const known = await ofApplicant(deps, ask);
  if (!known) return { refused: { code: "not-found" } };
  const { day, time, person, byReceipt, key } = ask;
  const place = { host: known.state.host, day, time };
  const outcome = await choosePlace(deps, { meeting: known.id, place, person, byReceipt, key });
  if (outcome.accepted || outcome.refusal.code !== "place-taken") return noted(ask.meeting, outcome);
  return { refused: await withFree(deps, ask, outcome.refusal) };
}

async function withFree(deps: StepDeps, ask: ChoosePlace, refusal: Refusal): Promise<Refusal> {
  const now = await ofApplicant(deps, ask);
  const places = now ? await offeredPlaces(deps, now.state, deps.now().toISOString()) : [];
  const free = places.filter((place) => place.free).map(({ host, day, time }) => `${host} ${day} ${time}`);
  return { ...refusal, details: { free: free.join(",") } };
}
