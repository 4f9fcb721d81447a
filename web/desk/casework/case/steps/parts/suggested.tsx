/** What the applicant's text suggests for the case on the screen (R20). */
import { listSuggestions } from "../../../../../../shared/contracts/staff/search.ts";
import { useRead } from "../../../../app/api/use-api.ts";
import { type Side, Suggested, suggestionsIn } from "../../../../ui/suggested.tsx";
import { useHere } from "../../here.tsx";

/** What the page sends with the step: whether the user took a suggestion, when there was one. */
export type TakenSuggestion = "taken" | "other";

/** The suggestions for the case on the screen. */
function useSuggestions() {
  const { view } = useHere();
  const { body } = useRead(listSuggestions, { params: { case: view.case } }, { stale: 60 });
  return { learnt: body?.learnt, items: suggestionsIn(body ?? { kinds: [], subjects: [] }) };
}

/**
 * Returns the function that says whether one of the chosen keys was among the suggestions; its result is undefined
 * without suggestions.
 */
export function useTaken(): (chosen: Partial<Record<Side, string>>) => TakenSuggestion | undefined {
  const { items } = useSuggestions();
  return (chosen) => {
    const sides = (Object.keys(chosen) as Side[]).filter((side) => items[side].length > 0);
    if (sides.length === 0) return undefined;
    const isTaken = (side: Side): boolean => items[side].some(({ label }) => label.key === chosen[side]);
    return sides.some(isTaken) ? "taken" : "other";
  };
}

interface SuggestedForCaseProps {
  readonly side: Side;
  readonly onChoose: (key: string) => void;
  /** Leaves out what the form does not offer. */
  readonly isOffered?: (key: string) => boolean;
}

/** Renders nothing without suggestions. */
export function SuggestedForCase({ side, onChoose, isOffered = () => true }: SuggestedForCaseProps) {
  const { items, learnt } = useSuggestions();
  const offered = items[side].filter(({ label }) => isOffered(label.key));
  return <Suggested items={offered} {...{ side, learnt, onChoose }} />;
}
