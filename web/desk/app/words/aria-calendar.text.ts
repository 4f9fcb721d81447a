/** The same for the calendar in which a day is chosen. */
import type { Said } from "./aria.text.ts";

export const calendar = {
  previous: "ماه پیش",
  next: "ماه بعد",
  selectedDateDescription: (said: Said) => `روز انتخاب‌شده: ${said["date"]}`,
  selectedRangeDescription: (said: Said) => `از روز تا روز: ${said["dateRange"]}`,
  // The computer's own clock may be wrong: which day is today is said by the desk itself.
  todayDate: (said: Said) => `${said["date"]}`,
  todayDateSelected: (said: Said) => `${said["date"]}، انتخاب شده`,
  dateSelected: (said: Said) => `${said["date"]}، انتخاب شده`,
  startRangeSelectionPrompt: "برای انتخاب نخستین روز بزنید",
  finishRangeSelectionPrompt: "برای انتخاب آخرین روز بزنید",
  minimumDate: "نخستین روز ممکن",
  maximumDate: "آخرین روز ممکن",
  dateRange: (said: Said) => `${said["startDate"]} تا ${said["endDate"]}`,
};
