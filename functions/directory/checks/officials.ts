/** Checks the entries of officials, whom applicants can meet (M1, M4, M10). */

import { hasRole, staffMember, unit } from "../../../shared/directory/lookups.ts";
import { mostPhotos, readPhoto } from "../../../shared/directory/pictures/photo.ts";
import type { Official, Snapshot } from "../../../shared/directory/snapshot.ts";
import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";

/** Whether the person works for the authority outside the organisation, which receives no visitors here. */
const isOutside = (snapshot: Snapshot, username: string): boolean =>
  unit(snapshot, staffMember(snapshot, username)?.unit ?? "")?.outside === true;

/** Whether the person heads a unit inside. An official's powers over meetings come from being the head (M1). */
function isHeadInside(snapshot: Snapshot, username: string): boolean {
  const member = staffMember(snapshot, username);
  return member !== undefined && hasRole(member, "head") && !isOutside(snapshot, username);
}

export function officialProblems(snapshot: Snapshot): readonly Problem[] {
  const { officials = [] } = snapshot;
  const photos = officials.reduce((sum, { photo = "" }) => sum + photo.length, 0);
  const most = Math.floor((mostPhotos * 3) / 4 / 1024);
  return [
    ...(photos > mostPhotos ? [problem("photos-too-large", ["officials"], { most })] : []),
    ...officials.flatMap((official, at) => [
      ...(isHeadInside(snapshot, official.of)
        ? []
        : [problem("official-no-head", ["officials", at, "of"], { of: official.of })]),
      ...receiverProblems(snapshot, official, ["officials", at, "receivers"]),
      ...dayProblems(official.publicDays, ["officials", at, "publicDays"]),
      ...photoProblems(official.photo, ["officials", at, "photo"]),
    ]),
  ];
}

const receiverProblems = (
  snapshot: Snapshot,
  { of, receivers = [] }: Official,
  path: Path,
): readonly Problem[] =>
  receivers.flatMap((deputy, at) => [
    ...(deputy === of ? [problem("stands-in-for-self", [...path, at])] : []),
    ...(isOutside(snapshot, deputy) ? [problem("outside-stands-in", [...path, at], { of, deputy })] : []),
  ]);

/** The same limits as when public days are published, so that the form can begin with the usual days. */
const limits = { minutes: [1, 600], places: [1, 100], walkIns: [0, 40] } as const;
const fields = ["minutes", "places", "walkIns"] as const;

function dayProblems(days: Official["publicDays"], path: Path): readonly Problem[] {
  if (!days) return [];
  const problems = fields.flatMap((field) => {
    const [value, [least, most]] = [days[field] ?? 0, limits[field]];
    if (value < least) return [problem("not-positive", [...path, field], { value, least })];
    return value > most ? [problem("too-much", [...path, field], { value, most })] : [];
  });
  const ends = minutesOf(days.begins) + days.minutes * days.places;
  return problems.length === 0 && ends > 24 * 60
    ? [problem("past-midnight", [...path, "places"], { begins: days.begins })]
    : problems;
}

function photoProblems(photo: string | undefined, path: Path): readonly Problem[] {
  const read = photo === undefined ? undefined : readPhoto(photo);
  return typeof read === "string" ? [problem(read, path)] : [];
}
