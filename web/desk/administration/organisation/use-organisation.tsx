/**
 * The shared state of the organisation's screen: the published data, the working copy and the API's preview of
 * publishing it (P5).
 */
import { type ReactNode, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { previewDirectory, type readDirectory } from "../../../../shared/contracts/staff/directory.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useRead } from "../../app/api/use-api.ts";
import { contextOf } from "../../app/context-of.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useLanguage } from "../../app/words/language.tsx";
import { type Names, namesIn } from "./names.ts";
import { addressOf, type Place, placeIn } from "./place.ts";
import {
  type Draft,
  isDraft,
  isSection,
  isSingle,
  noCopy,
  type Section,
  sameValue,
  type WorkingCopy,
} from "./working-copy/draft.ts";

type Preview = ReplyOf<typeof previewDirectory>["body"];
export type Fault = Preview["faults"][number];
export type Change = Preview["changes"][number];
type InForce = ReplyOf<typeof readDirectory>["body"];

export interface Organisation {
  readonly inForce: InForce;
  /** The working copy, or the published data when there is none. */
  readonly draft: Draft;
  /** The number of the version on which the working copy is based; undefined without a working copy. */
  readonly base: number | undefined;
  /** Whether a newer version was published since the working copy was started. */
  readonly behind: boolean;
  readonly mayEdit: boolean;
  /**
   * Replaces the working copy. `base` is given when the new working copy is based on another version than the old one.
   */
  readonly edit: (draft: Draft, base?: number) => void;
  readonly drop: () => void;
  /** The API's preview of publishing the working copy; undefined until the API answers. */
  readonly preview: Preview | undefined;
  readonly previewProblem: DeskProblem | undefined;
  readonly previewAgain: () => void;
  readonly names: Names;
  readonly place: Place;
  readonly go: (place: Place, how?: { readonly replace?: boolean }) => void;
  readonly readAgain: () => void;
}

const [Provider, useOrganisation] = contextOf<Organisation>("OrganisationProvider");

export { useOrganisation };

interface ProviderProps {
  readonly inForce: InForce;
  readonly readAgain: () => void;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

export function OrganisationProvider({ inForce, readAgain, waiting, children }: ProviderProps) {
  const { language } = useLanguage();
  const mayEdit = useMayI()("edit-directory");
  const kept = useUnsent<WorkingCopy>("organisation", noCopy);
  const copy = mayEdit && isDraft(kept.value.draft) ? kept.value.draft : undefined;
  const draft = copy ?? inForce.snapshot;
  const base = copy ? kept.value.base : undefined;
  const asked = useRead(
    previewDirectory,
    { body: { snapshot: draft } },
    { when: copy !== undefined && base === inForce.number, stale: 60 },
  );
  const names = useMemo(() => namesIn(draft, language, inForce.snapshot), [draft, language, inForce]);
  const search = useSearch();
  const [, navigate] = useLocation();
  if (!kept.ready) return waiting;
  const value: Organisation = {
    inForce,
    draft,
    base,
    behind: base !== undefined && base !== inForce.number,
    mayEdit,
    edit: (next, from = base ?? inForce.number) =>
      from === inForce.number && sameValue(next, inForce.snapshot)
        ? kept.forget()
        : kept.set({ base: from, draft: next }),
    drop: kept.forget,
    preview: copy && asked.body,
    previewProblem: copy && asked.problem,
    previewAgain: asked.again,
    names,
    place: placeIn(search),
    go: (to, how) => navigate(addressOf(to), how),
    readAgain,
  };
  return <Provider value={value}>{children}</Provider>;
}

/** The faults in a section of the organisation's data, or in the section's entry at position `at`. */
export const faultsAt = (preview: Preview | undefined, section: Section, at?: number): readonly Fault[] =>
  (preview?.faults ?? []).filter(
    ({ path }) => path[0] === section && (at === undefined || isSingle(section) || path[1] === at),
  );

/** Where the link of a fault leads: to the faulty entry, or else to its section. */
export function placeOfFault({ path: [section, at] }: Fault): Place | undefined {
  if (!isSection(section)) return undefined;
  if (isSingle(section)) return { in: section, entry: 0 };
  return typeof at === "number" ? { in: section, entry: at } : { in: section };
}
