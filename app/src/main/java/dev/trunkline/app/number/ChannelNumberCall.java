package dev.trunkline.app.number;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body of a new channel number. */
record ChannelNumberCall(
        @NotBlank @Size(max = 16) String number,

        @NotBlank(message = "is the channel whose visits see it, e.g. Email") @Size(max = 100)
        String channel,

        @NotBlank @Size(max = 16) String destination) {}
