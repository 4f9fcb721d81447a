/**
 * Plans administrative emergencies: an inspector goes to the place, and the answer comes within three working
 * hours (S3).
 */

import type { Random } from "../../test/simulation/core/random.ts";
import type { Note } from "./deeds.ts";
import type { EmergencyStory } from "./matter.ts";
import type { Person } from "./people.ts";
import { membersOf, type World } from "./world.ts";

const minute = 60_000;

/** @param at the time of registration in milliseconds; the office must stay open long enough for the inspector's answer */
export function emergency(
  world: World,
  random: Random,
  note: Note,
  about: {
    readonly story: EmergencyStory;
    readonly person: Person;
    readonly at: number;
    readonly called: boolean;
  },
): void {
  const { story, person, at, called } = about;
  const said = { reason: story.reason, room: story.room, description: story.words, mobile: person.mobile };
  note(
    at,
    called
      ? { do: "register", path: "/api/staff/emergencies", by: "h.bagheri", body: { ...said, readBack: true } }
      : { do: "register", path: "/api/emergencies", body: said },
    { stage: "new" },
  );
  const by = random.pick(membersOf(world, "inspection-office", "expert"));
  const step = (minutes: number, name: string, body: object, stage?: "accepted" | "answered") =>
    note(at + minutes * minute, { do: "case", by, step: name, body }, stage ? { stage } : {});
  const [came, checked] = [random.between(6, 15), random.between(22, 50)];
  step(came, "accept", { points: [story.point] }, "accepted");
  step(checked, "checks", { findings: story.findings });
  const reasoning = `بازرس در محل بررسی کرد: ${story.findings}`;
  const draft = { outcome: "remedied", answers: [story.remedy], reasoning };
  step(checked + random.between(12, 70), "draft", draft, "answered");
  if (!random.chance(0.7)) return;
  const rating = { process: true, outcome: random.chance(0.85) };
  note(
    at + (checked + random.between(90, 200)) * minute,
    { do: "applicant", act: "rating", body: rating },
    rating.outcome ? { stage: "satisfied" } : {},
  );
}
