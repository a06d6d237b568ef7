import { listen } from "./listen.ts";
import { markDrafts } from "./mark-drafts.ts";
import { refresh } from "./refresh.ts";
import { showProblems } from "./show-problems.ts";

listen((state) => {
  showProblems(state);
  markDrafts(state);
  void refresh();
});
