import { listen } from "./listen.ts";
import { refresh } from "./refresh.ts";
import { showProblems } from "./show-problems.ts";

listen((state) => {
  showProblems(state);
  void refresh();
});
