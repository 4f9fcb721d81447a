import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/shows.tsx";
import { useWords } from "../words/language.tsx";
import { unsentWords } from "./unsent.text.ts";
import type { UnsentWords } from "./use-unsent.ts";

/** Tells the user that stored unsent text was filled into the form. */
export function Restored<T>({ kept }: { readonly kept: UnsentWords<T> }) {
  const text = useWords(unsentWords);
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
