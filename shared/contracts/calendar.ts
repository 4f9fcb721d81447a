/** The working calendar for pages that show and change it (D2): the same arithmetic that deadlines go by. */
export { closureKinds } from "../domain/calendar-data.ts";
export { weekdays } from "../domain/days.ts";
export { withGregorianDays } from "../domain/solar-days.ts";
