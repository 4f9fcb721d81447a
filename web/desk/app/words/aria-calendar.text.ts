/** Persian texts that React Aria announces in a calendar in which the user picks a day. */
import type { Said } from "./aria.text.ts";

export const calendar = {
  previous: "ماه پیش",
  next: "ماه بعد",
  selectedDateDescription: (said: Said) => `روز انتخاب‌شده: ${said["date"]}`,
  selectedRangeDescription: (said: Said) => `از روز تا روز: ${said["dateRange"]}`,
  // React Aria takes today from the computer's clock, which may be wrong, so this text does not say “today”; the desk
  // announces today itself.
  todayDate: (said: Said) => `${said["date"]}`,
  todayDateSelected: (said: Said) => `${said["date"]}، انتخاب شده`,
  dateSelected: (said: Said) => `${said["date"]}، انتخاب شده`,
  startRangeSelectionPrompt: "برای انتخاب نخستین روز بزنید",
  finishRangeSelectionPrompt: "برای انتخاب آخرین روز بزنید",
  minimumDate: "نخستین روز ممکن",
  maximumDate: "آخرین روز ممکن",
  dateRange: (said: Said) => `${said["startDate"]} تا ${said["endDate"]}`,
};
