/** The entry point of the desk for staff: connects its parts to the browser, and renders it. */
import "./ui/desk.css";
import { QueryClient } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { readSignIn } from "../../shared/contracts/staff/desk.ts";
import { createCall } from "./app/api/call.ts";
import { Refused } from "./app/api/problem.ts";
import { App } from "./app/app.tsx";
import { computerBehind, nowMs, serverClock } from "./app/clock/now.ts";
import { chosenTheme, showTheme } from "./app/shell/theme.ts";
import { openProvider, type SignInPlace } from "./app/sign-in/provider.ts";
import { openSession } from "./app/sign-in/session.ts";
import { chosenLanguage } from "./app/words/language.tsx";

const own = {
  signedIn: `${location.origin}/desk/signed-in`,
  signedOut: `${location.origin}/desk/signed-out`,
};
const provider = openProvider(signInPlace, own, { now: nowMs, behind: computerBehind });
const pages = new BroadcastChannel("peygir.desk");
const root = createRoot(document.getElementById("desk") ?? document.body);
const session = openSession({
  provider,
  slots: sessionStorage,
  lasting: localStorage,
  others: {
    tell: () => pages.postMessage("left"),
    hear: (listener) => pages.addEventListener("message", listener),
  },
  signedOut: new URL("/desk/signed-out", location.origin),
  locked: new URL("/desk/locked", location.origin),
  now: nowMs,
  // Removes the desk from the screen, and so from the browser's page cache, while the next page loads.
  go: (to) => {
    root.unmount();
    location.assign(to);
  },
});
const call = createCall({
  fetch: (url, init) => fetch(url, init),
  token: session.token,
  renewed: session.renewed,
  language: chosenLanguage,
  newKey: () => crypto.randomUUID(),
  heard: serverClock.hear,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
});
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
});

async function signInPlace(): Promise<SignInPlace> {
  const outcome = await call(readSignIn, {});
  if (!outcome.ok) throw new Refused(outcome.problem);
  return outcome.body;
}

/** The browser may restore a page with another user's data (R15), so a restored page is loaded again. */
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

/**
 * After a deployment, the file of a screen may be gone; reloading the page finds the new file. Reloads at most once a
 * minute.
 */
window.addEventListener("vite:preloadError", (event) => {
  const slot = "peygir.desk.reloaded";
  if (nowMs() - Number(sessionStorage.getItem(slot) ?? 0) < 60_000) return;
  sessionStorage.setItem(slot, String(nowMs()));
  event.preventDefault();
  location.reload();
});

showTheme(chosenTheme());
root.render(<App session={session} call={call} queries={queries} />);
