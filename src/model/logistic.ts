/** 1 / (1 + e^-x) by operations that every engine rounds alike: e^x as (1 + x / 1024)^1024. */
export function logistic(x: number): number {
  let power = 1 + Math.max(-30, Math.min(30, x)) / 1024;
  for (let i = 0; i < 10; i++) power *= power;
  return power / (1 + power);
}
