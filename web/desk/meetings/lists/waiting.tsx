import type { Official } from "../officials.ts";

export const Waiting = ({ official }: { readonly official: Official }) => <p>{official.username}</p>;
