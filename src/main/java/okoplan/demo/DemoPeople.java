package okoplan.demo;

import java.util.List;
import okoplan.shared.Actor;

/** Who acts in one demo municipality; directors in the order of the school list. */
record DemoPeople(Actor head, Actor staff, List<Actor> directors) {}
