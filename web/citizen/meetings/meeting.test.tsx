import { expect, test } from "vitest";
import { renderPage } from "../../design/render-page.ts";
import { frame } from "../../preview/frame.ts";
import { insides } from "../../preview/html.ts";
import { MeetingPage } from "./meeting.tsx";
import type { MyMeeting } from "./meeting-props.ts";

const at = "2026-12-15T05:50:00.000Z";
const meeting: MyMeeting = {
  ...{ meeting: 1, stage: "minuted", since: at, askedAt: at, needs: [], mayI: [] },
  host: { username: "e.hosseini", name: { fa: "اکرم حسینی", en: "Akram Hosseini" } },
  minutes: {
    statements: "متقاضی رسید را نشان داد.",
    orders: [
      { what: "پاسخ پرونده", day: "2026-12-26" },
      { what: "بازدید از فروشگاه", day: "2026-12-27" },
    ],
  },
};

/** The orders given in the meeting, as the page of the request's meetings shows them on the day `today`. */
const ordersOn = (today: string): readonly string[] => {
  const props = { code: "407155289363", base: "/request", more: false, formKey: "k3J9f0Qx-form" };
  const page = renderPage(
    <MeetingPage
      {...frame("fa", "/request/meeting")}
      {...props}
      {...{ today, meetings: [meeting], mayAsk: false, officials: [], values: {}, errors: [] }}
    />,
  );
  expect(page).toContain("برگزار شد و صورت‌جلسه نهایی است");
  return insides(page, "li").filter((order) => order.includes("(تا "));
};

test("the page shows an order given in a meeting as overdue from the day after the order's last day (M12)", () => {
  const past = "مهلت این دستور گذشته است";
  const isPast = (today: string) => ordersOn(today).map((order) => order.includes(past));
  expect(isPast("2026-12-26")).toEqual([false, false]);
  expect(isPast("2026-12-27")).toEqual([true, false]);
  expect(isPast("2026-12-28")).toEqual([true, true]);
});
