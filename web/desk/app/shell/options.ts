import type { Bilingual } from "../../../design/words.ts";
import type { Option } from "../../ui/options.tsx";
import { useSay } from "../words/language.tsx";
import { type Desk, useDesk } from "./desk.tsx";

interface Named {
  readonly key: string;
  readonly name: Bilingual;
}

interface Options {
  /** Options for entries of the directory, such as units, kinds and subjects. */
  readonly named: (all: readonly Named[]) => readonly Option[];
  readonly officials: (all: readonly Desk["officials"][number][]) => readonly Option[];
  readonly people: (all: readonly Desk["people"][number][]) => readonly Option[];
}

/** Turns the organisation's data into options of a field. An official's option also names their unit. */
export function useOptions(): Options {
  const say = useSay();
  const { units } = useDesk();
  const nameOf = (unit: string) => say(units.find(({ key }) => key === unit)?.name ?? { fa: unit, en: unit });
  return {
    named: (all) => all.map(({ key, name }) => ({ key, label: say(name) })),
    officials: (all) =>
      all.map(({ username, name, unit }) => ({ key: username, label: say(name), note: say(unit.name) })),
    people: (all) =>
      all.map(({ username, name, unit }) => ({ key: username, label: say(name), note: nameOf(unit) })),
  };
}
