import { Button } from "../design/button.tsx";
import { Notice } from "../design/shows.tsx";
import type { UnsentWords } from "../unsent/use-unsent.ts";
import { useWords } from "../words/language.tsx";
import { stepWords } from "./steps.text.ts";

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
