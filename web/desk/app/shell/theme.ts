/** The colour theme; `system` follows the device, and is the default. */
export type Theme = "system" | "light" | "dark";

const slot = "peygir.theme";

export const chosenTheme = (): Theme => {
  const kept = localStorage.getItem(slot);
  return kept === "light" || kept === "dark" ? kept : "system";
};

export function showTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(slot, theme);
  showTheme(theme);
}
