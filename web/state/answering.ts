/** Has the question that is asked answered, anew when the graph changes. */
import { effect } from '@preact/signals';
import type { Answer } from '../../graph/query/ask.ts';
import { headlineOf } from '../../graph/query/wording.ts';
import { answerTo } from '../ask/answers.ts';
import { count } from '../wording.ts';
import { announcement, answering, asked, model } from './state.ts';

export function followQuestions(): void {
  effect(() => {
    const [question, graph] = [asked.value, model.value];
    answering.value = question === null || !graph ? null : { state: 'reading' };
    if (question === null || !graph) return;
    const stillAsked = () => asked.peek() === question && model.peek() === graph;
    answerTo(graph, question).then(
      (answer) => {
        if (!stillAsked()) return;
        answering.value = { state: 'answered', answer };
        announcement.value = spoken(answer);
      },
      (error: unknown) => {
        if (!stillAsked()) return;
        const message = error instanceof Error ? error.message : String(error);
        answering.value = { state: 'failed', message };
        announcement.value = message;
      },
    );
  });
}

/** For readers who listen: the verdict, or the first answers. */
function spoken(answer: Answer): string {
  const { given, between, paths } = answer;
  const headline = headlineOf(answer);
  if (headline !== '') return headline;
  if (paths) return count(paths.paths.length, 'way');
  const names = between ? between.map(({ label }) => label) : given.map(({ text }) => text);
  return names.slice(0, 3).join('; ');
}
