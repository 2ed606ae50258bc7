package okoplan.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of accounts and sign-in.
 *
 * @param setupLink {@code okoplan.setup-link}: print a one-time link in the log that adds one more municipality with its
 *     first administrator. Without it a link is printed only while the installation has no municipality
 * @param passwordStrength {@code okoplan.password-strength}: cost of hashing a password with bcrypt, each step doubles it;
 *     never below what OWASP calls the least. Hashes of another strength are made anew when their owner signs in
 * @param signInTriesPerAddress {@code okoplan.sign-in-tries-per-address}: failed sign-ins that one address has before it is
 *     slowed down, whatever the names; 0 counts none
 * @param secondFactorKey {@code okoplan.second-factor-key}: what keys of second factors are encrypted with in the database; without
 *     it they stand there as they are. All copies need the same one; with another one codes are refused
 */
@Validated
@ConfigurationProperties("okoplan")
public record AccessProperties(
        @DefaultValue("false") boolean setupLink,
        @DefaultValue("12") @Min(10) @Max(16) int passwordStrength,
        @DefaultValue("60") @Min(0) @Max(10_000) int signInTriesPerAddress,
        @DefaultValue("") @Pattern(regexp = "|.{32,}") String secondFactorKey) {}
