import { useCallback, useEffect, useState } from "react";
import type { EmailElement } from "../../../../../shared/contracts/notices/html-email.ts";
import { useWords } from "../../../app/words/language.tsx";
import { previewWords } from "./notice-preview.text.ts";

/**
 * Shows the elements of an e-mail in a frame of its own, without the desk's styles and without scripts. The content
 * security policy forbids `style` attributes also within the frame, so the styles are set by the object model.
 */
export function EmailFrame({ body }: { readonly body: EmailElement }) {
  const text = useWords(previewWords);
  const [page, setPage] = useState<Document | null>(null);
  // A new frame has an empty document at once. Some browsers replace it, and then report that the frame is loaded.
  const hold = useCallback((frame: HTMLIFrameElement | null) => setPage(frame?.contentDocument ?? null), []);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!page) return;
    const message = drawn(page, body);
    page.body.style.margin = "0";
    page.documentElement.style.colorScheme = "light dark";
    page.body.replaceChildren(message);
    const sizes = new ResizeObserver(() => setHeight(Math.ceil(message.getBoundingClientRect().height)));
    sizes.observe(message);
    return () => sizes.disconnect();
  }, [body, page]);
  return (
    <figure className="org-email">
      <figcaption>{text.inMail}</figcaption>
      <iframe
        ref={hold}
        title={text.inMail}
        sandbox="allow-same-origin"
        height={height}
        onLoad={({ currentTarget }) => hold(currentTarget)}
      />
    </figure>
  );
}

function drawn(page: Document, node: EmailElement): HTMLElement {
  const { style, ...attributes } = node.attributes;
  const made = page.createElement(node.tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.style.cssText = style ?? "";
  made.append(...node.children.map((child) => (typeof child === "string" ? child : drawn(page, child))));
  return made;
}
