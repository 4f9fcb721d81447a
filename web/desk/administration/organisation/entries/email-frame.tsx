import { type SyntheticEvent, useState } from "react";
import { useWords } from "../../../app/words/language.tsx";
import { previewWords } from "./notice-preview.text.ts";

/**
 * Shows the HTML of an e-mail in a frame of its own, without scripts. The page's content security policy forbids `style`
 * attributes also within the frame, so the desk sets the styles after the frame is loaded.
 */
export function EmailFrame({ html }: { readonly html: string }) {
  const text = useWords(previewWords);
  const [height, setHeight] = useState(0);
  const onLoad = ({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = frame.contentDocument;
    if (!page) return;
    for (const styled of page.querySelectorAll<HTMLElement>("[data-style]"))
      styled.style.cssText = styled.dataset["style"] ?? "";
    setHeight(page.documentElement.scrollHeight);
  };
  return (
    <figure className="org-email">
      <figcaption>{text.inMail}</figcaption>
      <iframe
        title={text.inMail}
        sandbox="allow-same-origin"
        srcDoc={html.replaceAll(' style="', ' data-style="')}
        height={height}
        onLoad={onLoad}
      />
    </figure>
  );
}
