"""Agreement, exact tests and intervals on plain numbers: knows nothing of cases or sheets.

`alpha` and `alpha_interval` say how far a class agrees. `clusters`, `exact` and `permutation`
compare answers with and without a name. What is compared, and why it is fair:

A student sorts a voice without its name, and says how sure they are. Later they look again. A lot,
drawn for each voice and student by itself, says who sees the name then. So those with and without
are alike but for chance: in what they knew, how sure they were, how readily they change their mind.

**Compare only whom both halves have.** Without the name, only those who were at most half sure are
asked again. So those who were surer and saw the name have nobody to be compared with; they are
counted by themselves. How sure somebody was they said before the lot could be seen, so choosing by
it keeps the halves alike. Choosing by anything said later would not.

**Everybody as drawn.** An answer counts by what the lot was, whatever the student made of the name:
somebody who guessed it, or did not read it, stays where the lot put them. Answers that are missing
cannot be counted. If the name also decides who answers, the halves are no longer alike: so say how
many are missing with the name and without.

**Voice by voice.** Each voice is a stratum: named and not named are compared about the same words.

**Students are clusters.** Some change their mind about every voice, others never. `clusters` counts
students and not answers when it says how sure a difference is: one of an endless number of such
classes is seen. It takes the name of one voice to leave answers about another alone.

**The exact tests assume nothing of the students.** Their null hypothesis is that the name changed
nobody's answer. Then each answer is what it would have been anyway, whatever one student's answers
have in common, and only the lots were random. Among those compared about a voice, given how many of
them got the name, everybody could have been among these with the same chance. That distribution is
counted (`exact`) or drawn from (`permutation`). It holds for five students as for 100,000.

The two answer different questions: the interval, how large the effect is on average; the test,
whether chance alone would do. Near the edge one may say yes and the other no. With 15 or 30
students both miss most effects that are there: no effect found is not no effect.
"""
