import { listen } from "./listen.ts";
import { refresh } from "./refresh.ts";
import { showProblems } from "./show-problems.ts";

listen(({ problems }) => {
  showProblems(problems);
  void refresh();
});
