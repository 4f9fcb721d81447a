import type { UnsentWords } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/shows.tsx";
import { stepWords } from "./steps/steps.text.ts";

/** Says that the words in a form come from an earlier time. */
export function Restored<T>({ kept }: { readonly kept: UnsentWords<T> }) {
  const text = useWords(stepWords);
  if (!kept.restored) return null;
  return (
    <Notice
      action={
        <Button look="quiet" onPress={kept.forget}>
          {text.drop}
        </Button>
      }
    >
      {text.restored}
    </Notice>
  );
}
