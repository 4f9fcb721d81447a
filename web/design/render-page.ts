import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** The whole HTML document of a page. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
