/** Shows the desk's components in all states, for people and for tests: `npm run preview`. It is never deployed. */
import "../ui/desk.css";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { ToastProvider } from "../app/shell/toasts.tsx";
import { LanguageProvider } from "../app/words/language.tsx";
import { Parts } from "./parts.tsx";

const place = document.getElementById("desk");
if (place)
  createRoot(place).render(
    <LanguageProvider>
      <ToastProvider>
        <Router base="/desk">
          <main>
            <Parts />
          </main>
        </Router>
      </ToastProvider>
    </LanguageProvider>,
  );
