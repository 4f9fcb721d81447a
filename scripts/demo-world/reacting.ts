/**
 * Plans the time after an answer: the unit's commitment, the applicant's rating or objection, and the second
 * stage.
 */

import { type Answering, answering, type Course, caseStep, type Given } from "./answering.ts";
import { byDay } from "./office.ts";
import { headOf, membersOf, parentOf, type World, whenPresent, within } from "./world.ts";

/**
 * Plans that the expert gives evidence for the unit's commitment (R11), most often before it is due, and that the head
 * then confirms that the unit kept it.
 */
function keeping(world: World, { random, note }: Course, { decision, desk, due }: Given): void {
  if (!decision.promise) return;
  const { office } = world;
  const { unit, expert } = desk;
  const shown = random.chance(0.15) ? due + within(random, 0.6, 4) : due - within(random, 0.2, 1.2);
  const words = "با طرف مقابل تماس گرفته شد و انجام آن را با مدرک نشان داد.";
  note(office.at(shown), caseStep(expert, "commitments/1/evidence", { words }));
  const judged = { kept: true, reason: "مدرک دیده شد." };
  note(
    office.at(shown + within(random, 0.1, 0.7)),
    caseStep(headOf(world, unit), "commitments/1/judge", judged),
  );
}

const hour = 3_600_000;

/** Plans that the applicant rates the answer (R12), or objects to it and another unit decides again (R13). */
export function reacting(world: World, course: Course, answer: Given): void {
  const { random, note, story, online } = course;
  if (!online) {
    keeping(world, course, answer);
    return;
  }
  const heard = byDay(world.office.at(answer.at) + within(random, 2, 90) * hour);
  if (story.objection && random.chance(answer.decision.outcome === "not-granted" ? 0.75 : 0.22)) {
    const { words, decide } = story.objection;
    note(heard, { do: "applicant", act: "objection", body: { words } }, { stage: "objected" });
    secondStage(world, course, parentOf(world, answer.desk.unit), {
      from: world.office.positionOf(heard),
      decide,
    });
    return;
  }
  keeping(world, course, answer);
  if (!random.chance(0.5)) return;
  const isGood = ["granted", "remedied"].includes(answer.decision.outcome);
  const rating = { process: random.chance(0.85), outcome: random.chance(isGood ? 0.88 : 0.45) };
  note(heard, { do: "applicant", act: "rating", body: rating }, rating.outcome ? { stage: "satisfied" } : {});
}

function secondStage(
  world: World,
  course: Course,
  unit: string,
  { from, decide }: Pick<Answering, "from" | "decide">,
): void {
  const { random, note, story } = course;
  const expert = random.pick(membersOf(world, unit, "expert"));
  const at = whenPresent(world, expert, from + within(random, 0.3, 1.8));
  const taken = caseStep(expert, "accept", { points: story.points });
  note(world.office.at(at), taken, { stage: "second-stage" });
  const desk = { unit, expert, at };
  const draft = at + within(random, 2, 9);
  answering(world, course, desk, { from: at, draft, decide, answered: "final-answered" });
}
